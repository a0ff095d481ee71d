/// The language in which people read, for code that has to choose words before a page is rendered. Templates ask the
/// message bundles themselves.
@NullMarked
package dev.countersign.approval.language;

import org.jspecify.annotations.NullMarked;
