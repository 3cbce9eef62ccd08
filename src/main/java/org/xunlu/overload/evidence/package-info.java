/**
 * From a pass to a case: photos held, two reviews by different people, filing, terms, the evidence package.
 *
 * <p>Words: a {@link org.xunlu.overload.evidence.EvidenceCase} is one pass on its way; its
 * {@link org.xunlu.overload.evidence.CaseState} is 待初审, 待复审, 初审不通过, 判定不处理, 入库, 立案, 处罚, 结案. Evidence is
 * <em>collected</em> 做齐 when the second review passed; a case is <em>filed</em> 立案 on a date of its own.
 *
 * <p>Laws: who reviewed first never reviews second (行政处罚法 Art. 41, 42). No review passes while a condition of evidence is
 * unmet. Photos are kept as they came, named by their hash; the {@link org.xunlu.overload.evidence.CustodyLine chain of
 * custody} only grows. A fine is decided by people; the program keeps what they decided.
 */
@NullMarked
package org.xunlu.overload.evidence;

import org.jspecify.annotations.NullMarked;
