/// Catches the mail that the services send, and shows it: as a page for people, as JSON for programs. Nothing leaves
/// the machine. Only the newest messages are kept, in memory.
@NullMarked
package dev.countersign.stack.mail;

import org.jspecify.annotations.NullMarked;
