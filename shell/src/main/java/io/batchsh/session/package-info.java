/**
 * The {@code Session}: an immutable value that names a cloud, a tenant, a subscription, a Batch account and the way to
 * reach them. A command that changes any of it returns the next session. No session is global, and none holds a secret
 * that could be printed.
 */
@NullMarked
package io.batchsh.session;

import org.jspecify.annotations.NullMarked;
