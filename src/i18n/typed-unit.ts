/** What is said to whoever types the name of a unit and chooses nothing from the list. */
export const unitWords = {
  several: (name: string) => `Có nhiều nơi tên “${name}”. Chọn nơi đúng:`,
  ended: (name: string) => `${name} đã kết thúc, không ban hành văn bản mới. Địa bàn nay thuộc:`,
  lookup: 'Tra cứu đơn vị cũ và mới',
  notTaken: (typed: string, own: string) =>
    [
      ...(typed === '' ? [] : [`Danh mục không có “${typed}”.`]),
      own === '' ? 'Chưa chọn đơn vị: gõ rồi chọn một tên trong danh sách.' : `Bản nháp vẫn là của ${own}.`,
    ].join(' '),
} as const;
