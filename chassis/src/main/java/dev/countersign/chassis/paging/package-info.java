/// Lists by keyset: a page begins behind the last row of the one before, so that it costs the same on any page and
/// nothing is shown twice when rows come and go.
@NullMarked
package dev.countersign.chassis.paging;

import org.jspecify.annotations.NullMarked;
