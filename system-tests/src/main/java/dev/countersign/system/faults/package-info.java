/// `./countersign faults`: people at work while processes are killed, stopped and cut off under them, and what the
/// invariants have to say afterwards.
@NullMarked
package dev.countersign.system.faults;

import org.jspecify.annotations.NullMarked;
