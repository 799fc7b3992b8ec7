package io.batchsh.batch;

/**
 * An upload of the logs of a node's agent.
 *
 * @param nodeId the node
 * @param virtualDirectoryName where in the container they go
 * @param numberOfFilesUploaded how many files there will be
 */
public record LogUpload(String nodeId, String virtualDirectoryName, int numberOfFilesUploaded) {}
