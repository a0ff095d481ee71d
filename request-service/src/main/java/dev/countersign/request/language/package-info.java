/// The language in which people read: words for code that has to choose them before a page is rendered.
@NullMarked
package dev.countersign.request.language;

import org.jspecify.annotations.NullMarked;
