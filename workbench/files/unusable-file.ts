/** A file that cannot be opened; its message is the sentence for the user. */
export class UnusableFile extends Error {
  override readonly name = "UnusableFile";
}
