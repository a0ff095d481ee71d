/// Tests of the case: its rules, and what it hears from request-service.
@NullMarked
package dev.countersign.approval.cases;

import org.jspecify.annotations.NullMarked;
