@NullMarked
package dev.countersign.approval.clock;

import org.jspecify.annotations.NullMarked;
