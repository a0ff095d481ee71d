/// What is loaded into a replica that is to end at a certain point of its work.
@NullMarked
package dev.countersign.system.faults.plug;

import org.jspecify.annotations.NullMarked;
