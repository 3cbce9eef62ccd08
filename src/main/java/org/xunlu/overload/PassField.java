package org.xunlu.overload;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields of a pass record with the names by which systems in use deliver them. */
public enum PassField {
    RECORD_CODE("检测单号", "流水号", "记录编号"),
    STATION_CODE("站点编号", "站点编码", "检测点编号"),
    CAPTURED_AT("检测时间", "过车时间", "称重时间"),
    LANE("车道号", "车道"),
    DIRECTION("行车方向", "方向"),
    PLATE("车牌号码", "车牌", "车牌号", "号牌号码"),
    PLATE_COLOUR("车牌颜色", "号牌颜色"),
    FRONT_PLATE("车头车牌", "车头号牌"),
    FRONT_CONFIDENCE("车头置信度", "车头车牌置信度"),
    REAR_PLATE("车尾车牌", "车尾号牌"),
    REAR_CONFIDENCE("车尾置信度", "车尾车牌置信度"),
    VEHICLE_TYPE("车辆类型"),
    VEHICLE_CLASS("车型"),
    AXLES("轴数"),
    AXLE_TYPE("轴型"),
    AXLE_KG("各轴重", "轴重"),
    AXLE_SPACING_MM("轴距"),
    DRIVE_AXLES("驱动轴数"),
    CARGO("货物", "货类", "货物类型", "货物名称", "货物种类", "载货"),
    TOTAL_KG("总重", "车货总重", "车货总质量"),
    LENGTH_MM("车长", "长"),
    WIDTH_MM("车宽", "宽"),
    HEIGHT_MM("车高", "高"),
    SPEED_KMH("车速", "速度"),
    TEMPERATURE("温度"),
    STRADDLE("跨道"),
    TAILGATING("跟车"),
    STOP_AND_GO("走走停停", "停走", "急刹"),
    REVERSE("倒车", "逆行"),
    SPLIT("拆车", "一车多记录"),
    MERGED("并车", "多车一记录"),
    UNUSUAL("是否异常"),
    PERMIT("是否许可"),
    PHOTO_FRONT("车头全车", "车头照片"),
    PHOTO_FRONT_PLATE("车头号牌照片", "前牌照片"),
    PHOTO_REAR("车尾全车", "车尾照片"),
    PHOTO_REAR_PLATE("车尾号牌照片", "后牌照片"),
    PHOTO_SIDE("侧面", "侧面1", "侧面照片"),
    PHOTO_SIDE_2("侧面2"),
    PHOTO_SCENE("全景", "全景照片"),
    VIDEO("视频", "视频1"),
    VIDEO_2("视频2");

    @SuppressWarnings("ImmutableEnumChecker") // a List.of
    private final List<String> chinese;

    PassField(String... chinese) {
        this.chinese = List.of(chinese);
    }

    /** The name in English files, e.g. {@code captured_at}; problems name the field by it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Chinese names, the usual first. */
    public List<String> chinese() {
        return chinese;
    }

    /** Whether values carry a unit of mass (kg inside). */
    public boolean mass() {
        return this == TOTAL_KG || this == AXLE_KG;
    }

    /** Whether values carry a unit of length (mm inside). */
    public boolean length() {
        return this == LENGTH_MM || this == WIDTH_MM || this == HEIGHT_MM || this == AXLE_SPACING_MM;
    }

    /**
     * The field with this name, in Chinese, {@code snake_case} or {@code camelCase}, with or without the unit at its end.
     */
    public static Optional<PassField> find(String name) {
        String plain = plain(name);
        for (PassField field : values()) {
            if (plain(field.key()).equals(plain) || stem(field).equals(plain) || field.chinese.contains(name.strip())) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private static String stem(PassField field) {
        return plain(field.key()).replaceFirst("(kg|mm|kmh)$", "");
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[_\\s]", "");
    }
}
