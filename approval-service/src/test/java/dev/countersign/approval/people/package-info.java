/// Tests of the directory of people.
@NullMarked
package dev.countersign.approval.people;

import org.jspecify.annotations.NullMarked;
