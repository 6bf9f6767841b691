/** Words of titles that tell what was paid in its months (发放表), and no list of people. */
export const CALLED_PAYMENTS = /发放|领取|打卡|代发|支付|拨付/;

/** What is paid once is no month's and no quarter's. */
export const PAID_ONCE = /一次性|临时|搬迁|慰问|补发/;
