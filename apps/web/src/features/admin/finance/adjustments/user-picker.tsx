'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState, type KeyboardEvent } from 'react';
import { FormError } from '@/features/errors/form-error';
import { cx } from '@/lib/cx';
import { controlStyle } from '@/ui/control-style';
import { useFieldWiring } from '@/ui/field';
import { useFoundUsers, type FoundUser } from './use-found-users';

/** Finds a user by name, e-mail or id: type, choose by arrows, take by Enter. */
export function UserPicker({ onPick }: { onPick: (user: FoundUser) => void }) {
  const t = useTranslations('adminFinance.adjustments.user');
  const tRole = useTranslations('enums.role');
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const q = typed.trim();
  const found = useFoundUsers(q);
  const users = found?.users ?? [];
  const isOpen = q !== '' && found !== null && found.failure === null;
  const optionId = (index: number) => `${listId}-${index}`;

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, () => void> = {
      ArrowDown: () => setAt((before) => Math.min(before + 1, users.length - 1)),
      ArrowUp: () => setAt((before) => Math.max(before - 1, 0)),
      Enter: () => users[at] && onPick(users[at]),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };

  return (
    <div>
      <div className="relative">
        <Search
          aria-hidden
          size={16}
          className="pointer-events-none absolute inset-y-0 left-3 my-auto text-ink-3"
        />
        <input
          {...useFieldWiring()}
          type="search"
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && users[at] ? optionId(at) : undefined}
          autoComplete="off"
          value={typed}
          placeholder={t('placeholder')}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          className={cx(controlStyle, 'pl-9')}
        />
      </div>
      <ul
        id={listId}
        role="listbox"
        aria-label={t('found')}
        className={cx(
          'mt-1 divide-y divide-line overflow-hidden rounded-control border border-line',
          !(isOpen && users.length > 0) && 'hidden',
        )}
      >
        {users.map((user, index) => (
          <li
            key={user.id}
            id={optionId(index)}
            role="option"
            aria-selected={index === at}
            onClick={() => onPick(user)}
            onMouseEnter={() => setAt(index)}
            className={cx('cursor-pointer px-3 py-2', index === at && 'bg-sunken')}
          >
            <span className="block font-medium">{user.displayName}</span>
            <span className="block truncate text-13 text-ink-2">
              {tRole(user.role)}, {user.email}
            </span>
          </li>
        ))}
      </ul>
      <p role="status" className="mt-1 text-13 text-ink-3 empty:hidden">
        {isOpen && users.length === 0 && t('nobody')}
      </p>
      <FormError failure={found?.failure ?? null} />
    </div>
  );
}
