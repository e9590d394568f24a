package org.ridgeline.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How Fashion-MNIST was found, for people who look after the server.
 *
 * @param source where it is from; empty while nobody has asked for it
 * @param place the folder, or empty where it has none
 * @param refusals places with unusable files, in the order of sources
 * @param downloaded the share of a download that has arrived, 0 to 1, while one is under way
 */
public record FashionMnistStatus(
        Optional<FashionMnistSource> source, String place, List<RefusedSource> refusals, OptionalDouble downloaded) {
    static final FashionMnistStatus UNREAD =
            new FashionMnistStatus(Optional.empty(), "", List.of(), OptionalDouble.empty());
}
