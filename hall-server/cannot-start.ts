/** A setting, folder or document the server cannot start with. The message is one line for the person who starts it. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}
