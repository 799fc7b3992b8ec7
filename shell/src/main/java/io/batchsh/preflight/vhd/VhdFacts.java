package io.batchsh.preflight.vhd;

import io.batchsh.azure.AzureException;
import io.batchsh.batch.BatchAccount;
import io.batchsh.image.Vhd;
import java.util.Optional;

/**
 * What is known of a VHD that is to be imported.
 *
 * @param vhd the VHD with its blob's properties, or without them where the blob could not be read
 * @param unreadable why the blob could not be read
 * @param account the Batch account of the session, where there is one
 */
public record VhdFacts(Vhd vhd, Optional<AzureException> unreadable, Optional<BatchAccount> account) {}
