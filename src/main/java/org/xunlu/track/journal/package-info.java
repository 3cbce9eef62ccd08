/**
 * What was acknowledged and is not in the tables of the embedded database yet. H2 rewrites a page for every device at each
 * commit, so single fixes cost it more than everything else on their way; a file that only grows takes them for a tenth of
 * that, and the tables get them by the thousands.
 *
 * <p>Words: a <em>group</em> is what was committed together; a <em>leftover</em> is what a run that was killed had
 * acknowledged and not moved yet.
 *
 * <p>Laws: a group is on the disk when {@code append} returns. A file is emptied only after its fixes are in the tables, and
 * putting them there twice changes nothing, because they carry their key and their number. What cannot be read is kept
 * beside, and said.
 */
@NullMarked
package org.xunlu.track.journal;

import org.jspecify.annotations.NullMarked;
