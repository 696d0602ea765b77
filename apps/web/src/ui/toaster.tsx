'use client';

import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Toaster as Sonner } from 'sonner';

/** Where passing messages appear: above the bar of a phone, in the corner of a desktop. */
export function Toaster() {
  const t = useTranslations('common');
  return (
    <Sonner
      position="bottom-right"
      style={{ fontFamily: 'var(--font-sans)' }}
      offset={24}
      mobileOffset={{ bottom: 88, left: 16, right: 16 }}
      containerAriaLabel={t('toasts')}
      icons={{
        success: <CircleCheck aria-hidden size={18} className="text-money" />,
        error: <CircleAlert aria-hidden size={18} className="text-danger" />,
        info: <Info aria-hidden size={18} className="text-info" />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-start gap-3 rounded-card border border-line bg-surface p-4 text-14 text-ink shadow-overlay md:w-89',
          title: 'font-medium',
          description: 'mt-0.5 text-13 text-ink-2',
          content: 'min-w-0 flex-1',
          icon: 'mt-px shrink-0',
          actionButton:
            'shrink-0 rounded-chip px-2 py-1 font-medium underline underline-offset-4 hover:bg-sunken',
        },
      }}
    />
  );
}
