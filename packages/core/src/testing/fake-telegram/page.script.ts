/** Runs in the browser. Messages are built from text nodes and checked markup: the server has parsed the HTML. */
export const SCRIPT = `
const people = [{ id: 1001, name: 'Аня' }, { id: 1002, name: 'Борис' }, { id: 1003, name: 'Вера' }];
const code = new URLSearchParams(location.search).get('start');
let chosen = Number(localStorage.person) || people[0].id;
let shown = '';
let state = { chats: [] };

const byId = (id) => document.getElementById(id);
const everybody = () => [...people, ...state.chats.map(({ person }) => person).filter(({ id }) => !people.some((one) => one.id === id))];
const person = () => everybody().find(({ id }) => id === chosen) ?? people[0];
const chat = () => state.chats.find((one) => one.person.id === person().id);

async function act(what) {
  await fetch('/act', { method: 'POST', body: JSON.stringify({ person: person(), ...what }) });
  await refresh();
}

function button(text, onclick, pressed) {
  const made = Object.assign(document.createElement('button'), { type: 'button', textContent: text, onclick });
  if (pressed !== undefined) made.setAttribute('aria-pressed', pressed);
  return made;
}

function item(message) {
  const li = document.createElement('li');
  li.className = message.from;
  const text = Object.assign(document.createElement('div'), { className: 'text' });
  if (message.from === 'bot') text.innerHTML = message.html;
  else text.textContent = message.text;
  const time = Object.assign(document.createElement('time'), { textContent: new Date(message.sentAt).toLocaleTimeString('ru') });
  const buttons = Object.assign(document.createElement('div'), { className: 'buttons' });
  for (const one of message.keyboard?.inline_keyboard.flat() ?? [])
    buttons.append(button(one.text, () => one.url ? open(one.url) : act({ press: { messageId: message.id, data: one.callback_data } })));
  li.append(text, time, ...(buttons.childElementCount ? [buttons] : []));
  return li;
}

function draw() {
  const now = JSON.stringify([state, chosen]);
  if (now === shown) return;
  shown = now;
  byId('bot').textContent = '@' + state.bot.username;
  byId('people').replaceChildren(...everybody().map(({ id, name }) => button(name, () => { chosen = localStorage.person = id; draw(); }, id === chosen)));
  if (code) byId('people').append(button('Начать с кодом привязки', () => act({ say: '/start ' + code })));
  byId('messages').replaceChildren(...(chat()?.messages ?? []).map(item));
  byId('block').textContent = chat()?.isBlocked ? 'Разблокировать' : 'Заблокировать';
  byId('messages').lastElementChild?.scrollIntoView({ block: 'nearest' });
}

async function refresh() {
  state = await fetch('/state').then((response) => response.json()).catch(() => state);
  if (state.bot) draw();
}

byId('say').onsubmit = (event) => {
  event.preventDefault();
  const { text } = event.target.elements;
  if (text.value.trim()) act({ say: text.value.trim() });
  text.value = '';
};
byId('block').onclick = () => act({ blocked: !chat()?.isBlocked });
refresh();
setInterval(refresh, 700);
`;
