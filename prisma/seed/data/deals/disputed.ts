import { units } from '../amounts.ts';
import type { DealData } from '../types.ts';

export const disputedDeals: readonly DealData[] = [
  // Between the demo accounts, waiting for an admin; opened late enough to leave four days for it.
  {
    application: {
      job: 'bath-salt',
      creator: 'alina',
      at: '-13 09:00',
      priceMinor: units(9_000),
      message: 'Ванна старая, чугунная, звук в ней отличный. Сниму вечером при свечах, без единого слова.',
    },
    steps: [
      { do: 'accept', at: '-12 09:10' },
      { do: 'fund', at: '-12 10:00' },
      { do: 'receive', at: '-10 13:00' },
      {
        do: 'submit',
        at: '-6 19:20',
        note: 'Один план сверху и один сбоку. Пар настоящий, вода шумит громко, приглушила немного.',
        file: 'alina/bath-salt-v1',
      },
      {
        do: 'changes',
        at: '-4 09:30',
        text: 'Звука соли о воду почти не слышно, а ролик весь про него. Перезапишите, пожалуйста, звук ближе.',
        briefItem: 'Звук соли о воду: близко и без музыки',
        timecodeSec: 6,
      },
      {
        do: 'say',
        at: '-4 10:15',
        by: 'creator',
        text: 'Микрофон ближе не поставить, его заливает. Попробую записать отдельно.',
      },
      {
        do: 'submit',
        at: '-2 20:05',
        note: 'Звук записан отдельно и подложен, соль слышно на третьей и шестой секундах.',
        file: 'alina/bath-salt-v2',
      },
      {
        do: 'dispute',
        at: '-1 11:40',
        by: 'brand',
        reason: 'QUALITY',
        text: 'Во второй версии звук соли взят из чужой записи: на дорожке слышен голос, которого в кадре нет. Круг правок уже использован, принять так не можем.',
        links: ['https://disk.example.com/myata/bath-salt-audio.png'],
      },
      {
        do: 'testify',
        at: '-1 13:10',
        by: 'creator',
        text: 'Голос мой, я считала дубли вслух и забыла вырезать. Прикладываю исходную запись с телефона, на ней видно дату и слышно весь счёт.',
        links: [
          'https://disk.example.com/alina/bath-salt-raw.wav',
          'https://disk.example.com/alina/bath-salt-phone.png',
        ],
      },
      {
        do: 'note',
        at: '-1 14:00',
        text: 'Дата записи совпадает со съёмкой. Спросить у бренда, подойдёт ли версия без голоса.',
      },
    ],
  },
  // Decided: part of the work was there.
  {
    application: {
      job: 'dinner',
      creator: 'liza',
      at: '-13 08:30',
      priceMinor: units(7_000),
      message: 'Готовлю в общежитии на одной конфорке. Если у меня выйдет за полчаса, выйдет у всех.',
    },
    steps: [
      { do: 'accept', at: '-12 12:20' },
      { do: 'fund', at: '-12 12:50' },
      { do: 'receive', at: '-9 11:00' },
      {
        do: 'submit',
        at: '-7 18:00',
        note: 'Вышло 41 минуту: конфорка одна. Субтитры не успела, могу прислать завтра.',
        file: 'liza/dinner-v1',
      },
      {
        do: 'dispute',
        at: '-6 10:30',
        by: 'brand',
        reason: 'QUALITY',
        text: 'Нет субтитров, и половина рецепта осталась за кадром. Ролик в рекламу поставить нельзя.',
        links: ['https://disk.example.com/kuhnya/dinner-brief.png'],
      },
      {
        do: 'testify',
        at: '-6 13:00',
        by: 'creator',
        text: 'Рецепт снят весь, я сократила нарезку, чтобы уложиться в минуту. Полная съёмка по ссылке.',
        links: ['https://disk.example.com/liza/dinner-full.mp4'],
      },
      {
        do: 'resolve',
        at: '-4 12:00',
        outcome: 'SPLIT',
        creatorGrossMinor: units(4_200),
        verdict:
          'Съёмка выполнена полностью, монтаж и субтитры по брифу не сделаны. Креатору шестьдесят процентов суммы, остальное возвращается бренду.',
      },
    ],
  },
];
