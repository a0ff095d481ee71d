/// Histories that are sound, and the same doctored: each invariant catches what breaks it.
@NullMarked
package dev.countersign.system.history;

import org.jspecify.annotations.NullMarked;
