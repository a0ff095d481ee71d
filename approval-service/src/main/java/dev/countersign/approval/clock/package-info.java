/// Time as the people who work count it: hours of working days, without holidays ({@link BusinessCalendar}).
@NullMarked
package dev.countersign.approval.clock;

import org.jspecify.annotations.NullMarked;
