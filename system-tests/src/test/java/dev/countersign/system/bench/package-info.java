/// What the benchmark computes; that it measures is seen by running it.
@NullMarked
package dev.countersign.system.bench;

import org.jspecify.annotations.NullMarked;
