package org.xunlu.patrol.year;

import java.time.LocalDate;
import org.xunlu.network.RoadClass;

/**
 * What was driven of a class of roads on a day, in China.
 *
 * @param drivenKm each passing counted
 * @param coveredKm each segment counted once
 */
public record ClassDay(LocalDate day, RoadClass roadClass, double drivenKm, double coveredKm) {}
