package io.batchsh.batch;

import java.util.List;

/**
 * A node agent SKU with how well it suits an image. It is a proposal: the service does not check the choice, so a person
 * does.
 *
 * @param sku the node agent SKU
 * @param fit how well it suits
 * @param reasons why, in words, the strongest first
 * @param retired whether new pools with it are refused
 */
public record RankedNodeAgentSku(NodeAgentSku sku, Fit fit, List<String> reasons, boolean retired) {

    /** How well a node agent suits an image, best first. */
    public enum Fit {
        /** The service lists this agent for the image's publisher, offer and SKU. */
        LISTED,
        /** The image's words name the agent's distribution and version. */
        NAMED,
        /** The image's words name the agent's distribution. */
        RELATED,
        /** Only the OS type agrees. */
        SAME_OS,
        /** The image's words name another distribution or version. */
        CONTRADICTED
    }
}
