package io.batchsh.command;

import io.batchsh.batch.Pool;
import io.batchsh.command.Outcome.Looks;
import io.batchsh.image.GalleryImageId;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;

/** How pools look. */
final class PoolLooks {

    private PoolLooks() {}

    static Looks<Pool> pool() {
        return new Looks<>(
                Pool::document,
                TableLayout.of(
                        Column.of("Id", Pool::id),
                        Column.<Pool>of("State", Pool::state).styled(StateStyle::of),
                        Column.of("Allocation", PoolLooks::allocation),
                        Column.of("VmSize", Pool::vmSize),
                        Column.<Pool>of(
                                        "Dedicated",
                                        pool -> pool.currentDedicatedNodes() + "/" + pool.targetDedicatedNodes())
                                .right(),
                        Column.<Pool>of(
                                        "Spot",
                                        pool -> pool.currentLowPriorityNodes() + "/" + pool.targetLowPriorityNodes())
                                .right()
                                .priority(3),
                        Column.<Pool>of("Image", PoolLooks::image).priority(1),
                        Column.<Pool>of("NodeAgentSkuId", Pool::nodeAgentSkuId).priority(2)));
    }

    private static String allocation(Pool pool) {
        return pool.resizeErrors().isEmpty()
                ? pool.allocationState()
                : pool.allocationState() + ", " + pool.resizeErrors().get(0).code();
    }

    private static String image(Pool pool) {
        return pool.galleryImage()
                .map(GalleryImageId::shortForm)
                .or(pool::imageId)
                .or(pool::marketplaceImage)
                .orElse("");
    }
}
