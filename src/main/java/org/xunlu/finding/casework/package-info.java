/**
 * Case work 案件办理: how a finding goes from the first order to the closed file (路政案件).
 *
 * <p>Words: a {@link org.xunlu.finding.casework.CaseStep} is what somebody does, with a legal basis; it leads from one
 * {@link org.xunlu.finding.FindingState} to the next. From the filing 立案 on there is a
 * {@link org.xunlu.finding.casework.CaseFile}, which grows by one part with each step. A
 * {@link org.xunlu.finding.casework.CaseRule} is a dated row: the article a step is done by, and the days until the next
 * is due.
 *
 * <p>Laws: a step that the law does not allow is refused with the reason; nothing is closed as put right without a photo
 * taken afterwards and an officer who saw it; nothing is filed without evidence; no step is dated before the one it
 * follows; the day something is due is reckoned in working days where the law says so, and kept.
 */
@NullMarked
package org.xunlu.finding.casework;

import org.jspecify.annotations.NullMarked;
