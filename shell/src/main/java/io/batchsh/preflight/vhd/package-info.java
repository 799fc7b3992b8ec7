/** What a VHD in a storage account must be like to become a gallery image for Batch. Reads only. */
@NullMarked
package io.batchsh.preflight.vhd;

import org.jspecify.annotations.NullMarked;
