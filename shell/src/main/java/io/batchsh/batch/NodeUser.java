package io.batchsh.batch;

import io.batchsh.azure.Secret;
import io.batchsh.azure.batch.models.BatchNodeUserCreateParameters;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A user account to be made on a node.
 *
 * @param name the account's name
 * @param admin whether it administers the node
 * @param expiryTime when it ends; the service takes a day where nothing is said
 * @param sshPublicKey the public key to sign in with, on Linux
 * @param password the password to sign in with
 */
public record NodeUser(
        String name,
        boolean admin,
        Optional<OffsetDateTime> expiryTime,
        Optional<String> sshPublicKey,
        Optional<Secret> password) {

    BatchNodeUserCreateParameters parameters() {
        BatchNodeUserCreateParameters parameters = new BatchNodeUserCreateParameters(name).setAdmin(admin);
        expiryTime.ifPresent(parameters::setExpiryTime);
        sshPublicKey.ifPresent(parameters::setSshPublicKey);
        password.map(Secret::reveal).ifPresent(parameters::setPassword);
        return parameters;
    }
}
