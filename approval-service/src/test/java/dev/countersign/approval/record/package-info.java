/// Tests of the decision record: what is appended, chained, signed, and what verification finds.
@NullMarked
package dev.countersign.approval.record;

import org.jspecify.annotations.NullMarked;
