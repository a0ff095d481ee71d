/// What happens to requests when something breaks under load: processes are killed, backends go away, events cannot be
/// applied. Each test says what it does as it does it, and what the invariants have to say afterwards.
@NullMarked
package dev.countersign.system.faults;

import org.jspecify.annotations.NullMarked;
