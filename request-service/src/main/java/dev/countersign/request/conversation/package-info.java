/// What people say to one another about a request. Everybody who may see the request may read and say
/// something; only those who take part in it already can be mentioned, so that nobody is drawn into what they
/// may not see.
@NullMarked
package dev.countersign.request.conversation;

import org.jspecify.annotations.NullMarked;
