/// What a run has left behind, and whether it can be true: {@link History} is everything that clients were told, that
/// the databases hold and that the topics carry, and {@link Invariants} holds these against one another. It knows the
/// services by their tables and events only.
@NullMarked
package dev.countersign.system.history;

import org.jspecify.annotations.NullMarked;
