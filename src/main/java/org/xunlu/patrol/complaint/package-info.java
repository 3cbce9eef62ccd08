/**
 * Complaints 投诉举报: what people report about roads, by hotline, letter or visit, where it is and until when an answer is
 * promised; recent ones make the roads around weigh more when patrols are planned.
 *
 * <p>Law: who reported stands apart from what was reported; each look at it is audited, and no export has it.
 */
@NullMarked
package org.xunlu.patrol.complaint;

import org.jspecify.annotations.NullMarked;
