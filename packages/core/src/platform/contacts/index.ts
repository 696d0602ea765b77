export { CONTACT_MASK, maskContacts, type MaskedText } from './mask-contacts.js';
