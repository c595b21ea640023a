export { type NoteToPlace, type PageText, placeNotes } from './place';
