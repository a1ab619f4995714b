/** What publishing and serving say to whoever looks after the server. */

export const configWords = {
  made: 'Tệp này do "npm run publish" sinh ra và ghi lại mỗi lần công bố: đừng sửa. Thiết lập riêng viết ở tệp của máy chủ.',
  nginx: (path: string) => `Đặt trong khối server { … } của nginx:  include ${path};`,
  brotli: 'Máy chủ có mô-đun brotli_static thì bỏ dấu # ở dòng sau.',
  caddy: (path: string) => `Đặt trong khối của địa chỉ máy chủ trong Caddyfile:  import ${path}`,
  apache: 'Là tệp .htaccess ở gốc của trang; cần "AllowOverride FileInfo Indexes" cho thư mục của trang.',
  iis: 'Là tệp web.config ở gốc của trang; chỉ dùng các tính năng có sẵn của IIS.',
} as const;
