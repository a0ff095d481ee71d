/// Who is acting. Identity comes from OpenID Connect and is read here only, so that no feature knows about tokens.
@NullMarked
package dev.countersign.chassis.identity;

import org.jspecify.annotations.NullMarked;
