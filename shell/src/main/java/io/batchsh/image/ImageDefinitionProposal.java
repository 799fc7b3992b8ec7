package io.batchsh.image;

import java.util.List;
import java.util.Optional;

/**
 * What an image definition should be like so that versions can be made from a source.
 *
 * @param source the source in words
 * @param sourceLocation the region the source is in, where it has one
 * @param nature what was found
 * @param reasons where each part comes from, in words
 * @param advice what to do before a version can be made of the source or a pool of the image, in words
 */
public record ImageDefinitionProposal(
        String source, Optional<String> sourceLocation, ImageNature nature, List<String> reasons, List<String> advice) {

    public ImageDefinitionProposal {
        reasons = List.copyOf(reasons);
        advice = List.copyOf(advice);
    }
}
