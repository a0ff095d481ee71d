@NullMarked
package dev.countersign.approval.finding;

import org.jspecify.annotations.NullMarked;
