/**
 * The one boundary to Azure: the transport, the credentials, the pipelines and clients on top of them, waiting, and the
 * translation of service errors into words. Everything that talks to Azure goes through the {@code HttpClient} of a
 * {@link io.batchsh.azure.Transport}; no class here knows which kind it is.
 */
@NullMarked
package io.batchsh.azure;

import org.jspecify.annotations.NullMarked;
