/// In which language people are answered. {@link dev.countersign.chassis.language.PageLanguage} is the one place that
/// says which; {@link dev.countersign.chassis.language.Messages} gives Java the words of a message bundle in it.
@NullMarked
package dev.countersign.chassis.language;

import org.jspecify.annotations.NullMarked;
