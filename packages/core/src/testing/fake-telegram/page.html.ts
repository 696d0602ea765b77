import { SCRIPT } from './page.script.js';

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.45 system-ui, sans-serif; }
  body { margin: 0 auto; max-width: 720px; padding: 16px; }
  h1 { font-size: 20px; margin: 0; } header p { color: GrayText; margin: 4px 0 16px; }
  nav { display: flex; flex-wrap: wrap; gap: 8px; margin-bottom: 16px; }
  button, input { border: 1px solid GrayText; border-radius: 10px; font: inherit; min-height: 44px; padding: 8px 14px; }
  nav button[aria-pressed=true] { border-width: 2px; font-weight: 600; }
  #messages { display: flex; flex-direction: column; gap: 8px; list-style: none; margin: 0 0 16px; padding: 0; }
  #messages li { border: 1px solid GrayText; border-radius: 14px; max-width: 85%; overflow-wrap: anywhere; padding: 8px 12px; }
  #messages li.person { align-self: flex-end; border-style: dashed; }
  .text { white-space: pre-wrap; } time { color: GrayText; font-size: 13px; }
  .buttons { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
  form { display: flex; gap: 8px; } input { flex: 1; min-width: 0; }
`;

export const PAGE = `<!doctype html>
<html lang="ru">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>Чаты с ботом</title>
  <style>${STYLE}</style>
  <header>
    <h1>Чаты с ботом <span id="bot"></span></h1>
    <p>Замена Telegram для разработки: пишите боту и нажимайте кнопки от имени любого собеседника.</p>
  </header>
  <nav id="people" aria-label="Собеседники"></nav>
  <main>
    <ol id="messages" role="log"></ol>
    <form id="say">
      <input name="text" aria-label="Сообщение боту" placeholder="/help" autocomplete="off">
      <button>Отправить</button>
      <button type="button" id="block"></button>
    </form>
  </main>
  <script type="module">${SCRIPT}</script>
</html>
`;
