'use client';

import { useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useEffect } from 'react';
import { LIVE_HINT } from '@/features/shell/live-updates';
import { callApi } from '@/lib/api/browser';
import type { Message } from '@/lib/api/types';

interface MessagePage {
  items: Message[];
  nextCursor: string | null;
}

const PAGE = 50;
const keyOf = (conversationId: string) => ['messages', conversationId] as const;

/** The messages of a conversation, oldest first; asked again at each hint of the stream. */
export function useMessages(conversationId: string, first: MessagePage) {
  const client = useQueryClient();
  const key = keyOf(conversationId);
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) =>
      callApi((api) =>
        api.GET('/api/conversations/{id}/messages', {
          params: { path: { id: conversationId }, query: { limit: PAGE, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: MessagePage) => last.nextCursor ?? undefined,
    initialData: { pages: [first], pageParams: [undefined] },
    staleTime: Infinity,
  });

  useEffect(() => {
    const refetch = () => void client.invalidateQueries({ queryKey: keyOf(conversationId) });
    window.addEventListener(LIVE_HINT, refetch);
    return () => window.removeEventListener(LIVE_HINT, refetch);
  }, [client, conversationId]);

  /** Puts a message that was just sent at the end, without waiting for the stream. */
  const append = (message: Message) =>
    client.setQueryData<InfiniteData<MessagePage, string | undefined>>(key, (data) => {
      if (!data || data.pages.some((page) => page.items.some(({ id }) => id === message.id))) return data;
      const [newest, ...older] = data.pages;
      return newest ? { ...data, pages: [{ ...newest, items: [message, ...newest.items] }, ...older] } : data;
    });

  return {
    messages: query.data.pages.flatMap((page) => page.items).reverse(),
    hasOlder: query.hasNextPage,
    loadOlder: () => void query.fetchNextPage(),
    loadingOlder: query.isFetchingNextPage,
    append,
  };
}
