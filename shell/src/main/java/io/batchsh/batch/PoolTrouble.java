package io.batchsh.batch;

import java.util.List;

/**
 * Something that keeps a pool from having the nodes it is to have.
 *
 * @param code the code of the resize error, or one that tells the state of nodes, such as {@code NodeUnusable}
 * @param problem what it is, in a line
 * @param details the service's words and the usual causes
 * @param next where to look or what to do, as a command
 * @param lasting whether it stays so until somebody does something
 */
public record PoolTrouble(String code, String problem, List<String> details, String next, boolean lasting) {

    public PoolTrouble {
        details = List.copyOf(details);
    }
}
