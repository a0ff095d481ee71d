/// Whether people read the pages in their language.
@org.jspecify.annotations.NullMarked
package dev.countersign.approval.language;
