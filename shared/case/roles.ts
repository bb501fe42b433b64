import { z } from 'zod';

/** Roles an officer may hold; a small office may give one officer several. Checked in main for every call. */
export const roles = ['reception', 'handler', 'reviewer', 'approver', 'head', 'administrator'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

export const roleNames: Readonly<Record<Role, string>> = {
  reception: '接待',
  handler: '承办',
  reviewer: '审核',
  approver: '签批',
  head: '单位负责人',
  administrator: '管理员',
};
