/// Processes that belong to the stack: each is started with its output in a file, guarded so that it does not
/// outlive the stack even when the stack is killed, reported when it dies unexpectedly, and stopped with a time
/// limit. Tests use the same handles to kill, pause and restart.
@NullMarked
package dev.countersign.stack.process;

import org.jspecify.annotations.NullMarked;
