/// What the load generator computes and speaks.
@NullMarked
package dev.countersign.system.bench.load;

import org.jspecify.annotations.NullMarked;
